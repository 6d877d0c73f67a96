"""Word lists: skills, titles, verbs, headings. One loader each; the words themselves are data under files/."""

"""What two stages must compute alike: groups of requirements, their coverage, months of dates, jargon."""

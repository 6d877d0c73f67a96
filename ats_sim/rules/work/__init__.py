"""WRK: dates, titles and employers of the positions."""

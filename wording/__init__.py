"""How figures, periods, statuses and goals are said in Danish, for pages and reports alike."""

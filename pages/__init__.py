"""One script per page, in folders that mirror the menu; run by `st.navigation` only."""

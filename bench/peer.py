"""What most people would write: one filter and a number of bare Plotly charts.

`BENCH_CHARTS=4 streamlit run bench/peer.py` draws four bar charts; with `BENCH_LINES=2` each is a
line chart of two lines.
"""

import os

import plotly.graph_objects as go
import streamlit as st

CHARTS = int(os.environ.get("BENCH_CHARTS", "4"))
LINES = int(os.environ.get("BENCH_LINES", "0"))
QUARTERS = [f"{year}K{number}" for year in range(2022, 2027) for number in range(1, 5)]

chosen = QUARTERS.index(st.selectbox("Kvartal", QUARTERS))
for chart in range(CHARTS):
    heights = [
        [(chosen + 3 * chart + 5 * line + 7 * place) % 23 for place in range(16)]
        for line in range(max(LINES, 1))
    ]
    drawn = go.Scatter if LINES else go.Bar
    traces = [drawn(x=QUARTERS[:16], y=of_line) for of_line in heights]
    st.plotly_chart(go.Figure(traces), key=f"chart_{chart}")

"""What most people would write: one filter and a number of bare Plotly charts.

`BENCH_CHARTS=4 streamlit run bench/peer.py` draws four.
"""

import os

import plotly.graph_objects as go
import streamlit as st

CHARTS = int(os.environ.get("BENCH_CHARTS", "4"))
QUARTERS = [f"{year}K{number}" for year in range(2022, 2027) for number in range(1, 5)]

chosen = QUARTERS.index(st.selectbox("Kvartal", QUARTERS))
for chart in range(CHARTS):
    heights = [(chosen + 3 * chart + 7 * place) % 23 for place in range(16)]
    st.plotly_chart(go.Figure(go.Bar(x=QUARTERS[:16], y=heights)), key=f"chart_{chart}")

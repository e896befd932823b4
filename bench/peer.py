"""A plan's goals as most people would show them: a file read, two charts and a table.

`BENCH_GOALS=goals.csv streamlit run bench/peer.py` shows the file that `bench.servers.peer` writes.
"""

import os

import pandas as pd
import plotly.express as px
import streamlit as st

goals = pd.read_csv(os.environ["BENCH_GOALS"])

quarter = st.selectbox("Kvartal", sorted(goals["quarter"].unique(), reverse=True))
area = st.selectbox("Område", goals["area_name"].unique())

of_area = goals[goals["area_name"] == area]
of_quarter = of_area[of_area["quarter"] == quarter]
so_far = of_area[of_area["quarter"] <= quarter]

by_focus_area = of_quarter.groupby(["focus_area", "status"], as_index=False).size()
st.plotly_chart(px.bar(by_focus_area, x="focus_area", y="size", color="status"))
by_quarter = so_far.groupby(["quarter", "status"], as_index=False).size()
st.plotly_chart(px.line(by_quarter, x="quarter", y="size", color="status"))
st.dataframe(of_quarter)

"""Frame in, Plotly figure out; one module per chart, one template for all looks."""

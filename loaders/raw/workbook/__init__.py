"""What the XML of .xlsx and .ods says beside the values."""

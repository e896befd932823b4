"""Bytes in, raw cells out, each with its sheet and address; a child process opens workbooks."""

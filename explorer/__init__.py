"""The outer ring: settings, command line, HTTP and screens; the only place that knows both loaders and graph."""

__version__ = "0.1.0"

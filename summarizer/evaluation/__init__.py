"""Suites, systems, metrics, statistics, gate and reports. The product never imports it."""

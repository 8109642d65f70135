"""Suites, systems, metrics, statistics, gate and reports: how briefs are measured. The product never imports it.

    suite.load(path) -> Suite             cases × systems × metrics × thresholds, checked, with places of errors
    runner.generate(...), runner.score()  briefs into a store, and their scores out of it
    gate.judge(...)                       thresholds, hard breaks and broad drops against a blessed baseline
    reports.render(result, format)        the same result as a table, Markdown, JSON, JUnit or a page

Chooses no engine: the command line hands one in. Reads no clock and no environment.
"""

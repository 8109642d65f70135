"""Many briefs: side by side, or from a manifest."""

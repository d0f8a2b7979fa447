"""What happens between a wish and its answer: one module a subject, each joins panes to use cases."""

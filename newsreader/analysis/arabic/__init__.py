"""Names and quotations in Arabic stories."""

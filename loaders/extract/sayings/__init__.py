"""Who says something and how it is put: quotations, reports, claimants and status."""

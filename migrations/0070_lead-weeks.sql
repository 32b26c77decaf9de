-- Weeks before a fiscal year when the talks about the company's goals open: 6, 7 or 8.
ALTER TABLE workspaces ADD COLUMN company_lead_weeks INTEGER NOT NULL DEFAULT 8;

-- Whoever clears up goes from organisation to organisation, so it may know which there are. What they have it sees as any other
-- unit of work does: one tenant at a time.
CREATE POLICY housekeeping ON organisation FOR SELECT USING (current_setting('app.housekeeping', true) = 'yes');

-- Words proposed while those of somebody else are under the film wait beside them: whose those are, so that they are not lost, nor the
-- words that its person had before.
alter table portfolio.caption_proposals add column under_by uuid references people.persons (id);

-- who keeps the machine, with address and telephone: the legal page must say it (loi n° 2004-575, art. 6, III, 1, d)
alter table territory.settings add column host text not null default '';

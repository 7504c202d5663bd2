-- What an employer declares stands apart from what its keeper typed: it was our own French, found again by how it begins.
alter table immersion.hosts
add column declared_trades text not null default '',
add column unchecked_login text not null default '';

-- Our lines came first, in this order, each up to its full stop. What follows stays as it is, be it ours, from a declaration before.
update immersion.hosts
set declared_trades = (regexp_match(said, '^Métiers, dans ses mots[\s\u00A0\u202F]: (.*?)\.(?:\s|$)'))[1],
  said = regexp_replace(said, '^Métiers, dans ses mots[\s\u00A0\u202F]: .*?\.(?:\s+|$)', '')
where said ~ '^Métiers, dans ses mots[\s\u00A0\u202F]: .*?\.(?:\s|$)';

update immersion.hosts
set unchecked_login = (regexp_match(said, '^Contact donné, non vérifié[\s\u00A0\u202F]: (.*?)\.(?:\s|$)'))[1],
  said = regexp_replace(said, '^Contact donné, non vérifié[\s\u00A0\u202F]: .*?\.(?:\s+|$)', '')
where said ~ '^Contact donné, non vérifié[\s\u00A0\u202F]: .*?\.(?:\s|$)';

-- A telephone of France was written in pairs of digits: it is kept as all the others are.
update immersion.hosts
set unchecked_login = '+33' || substr(regexp_replace(unchecked_login, '[^0-9]', '', 'g'), 2)
where unchecked_login ~ '^0[1-9]([\s\u00A0][0-9]{2}){4}$';

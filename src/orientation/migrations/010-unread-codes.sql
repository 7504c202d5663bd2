-- What a list could not read was a French sentence among the words of who prescribes: it is a code with the cell as it was written, beside the comment.
alter table orientation.positioning_referents
  add column unread jsonb not null default '[]' check (
    jsonb_typeof(unread) = 'array'
    and not jsonb_path_exists(
      unread,
      '$[*] ? (!(@.cell.type() == "string"
        && (@.field == "phone" || @.field == "email" || @.field == "positioned on" || @.field == "rsa")))'
    )
  );

create function orientation.lines_of(comment text) returns table (n bigint, line text, field text, cell text) language sql as $$
  select l.n, l.line, s.field, substr(l.line, length(s.begins) + 1)
  from string_to_table(comment, chr(10)) with ordinality as l (line, n)
  left join (
    values
      ('phone', 'Téléphone illisible : '),
      ('email', 'Courriel illisible : '),
      ('positioned on', 'Date de positionnement illisible : '),
      ('rsa', 'Allocataire RSA : ')
  ) as s (field, begins) on starts_with(l.line, s.begins)
$$;

-- Two lists that could not read the same cell had said it twice.
create function orientation.unread_in(comment text) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object('field', one.field, 'cell', one.cell) order by one.n), '[]')
  from (
    select l.field, l.cell, min(l.n) as n
    from orientation.lines_of(comment) l
    where l.field is not null
    group by l.field, l.cell
  ) one
$$;

create function orientation.without_unread(comment text) returns text language sql as $$
  select nullif(string_agg(l.line, chr(10) order by l.n), '')
  from orientation.lines_of(comment) l
  where l.field is null
$$;

update orientation.positioning_referents
set unread = orientation.unread_in(comment), comment = orientation.without_unread(comment)
where orientation.unread_in(comment) <> '[]';

update orientation.doubts d
set said = d.said || (
  select jsonb_object_agg(
    part.key,
    part.value || jsonb_build_object(
      'comment', orientation.without_unread(part.value ->> 'comment'),
      'unread', orientation.unread_in(part.value ->> 'comment')
    )
  )
  from jsonb_each(d.said) part
  where part.key in ('line', 'prescriber')
)
where d.kind = 'same person' and d.said is not null;

drop function orientation.without_unread(text), orientation.unread_in(text), orientation.lines_of(text);

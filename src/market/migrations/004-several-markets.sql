-- A territory may have several markets: each has a readable address of its own, after its town.
alter table market.markets add column slug text;

update market.markets m
set slug = case when n.place = 1 then n.base else n.base || '-' || n.place end
from (
  select id, base, row_number() over (partition by base order by opened_at, id) as place
  from (
    select id, opened_at,
      coalesce(
        nullif(
          trim(both '-' from regexp_replace(
            lower(translate(town, 'àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ', 'aaaceeeeiioouuuyaaaceeeeiioouuuy')), '[^a-z0-9]+', '-', 'g'
          )),
          ''
        ),
        'marche'
      ) as base
    from market.markets
  ) towns
) n
where n.id = m.id;

alter table market.markets
  alter column slug set not null,
  add constraint markets_slug_key unique (slug),
  add constraint markets_slug_check check (slug ~ '^[a-z0-9-]+$');

create index merchants_by_market on market.merchants (market_id);

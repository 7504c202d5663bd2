-- Who settles a quarrel with a customer, for this shop (Code de la consommation, article R616-1): a name, and where to write.
alter table market.merchants
  add column mediator_name text not null default '',
  add column mediator_address text not null default '',
  add constraint merchants_mediator_check check ((mediator_name = '') = (mediator_address = ''));

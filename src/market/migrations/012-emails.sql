-- Where customers write to a shop (Code de la consommation, articles L111-1 and L221-5); null is the address of its organisation, if any.
alter table market.merchants add column email text;

-- Why something was lost is a code: its words belong to the page, and may be told better one day.
update farm.lot_moves
set why = case why
    when 'Abîmé à la récolte' then 'damaged'
    when 'Limaces ou insectes' then 'pests'
    when 'Maladie' then 'disease'
    when 'Gel ou chaleur' then 'weather'
    when 'Volé' then 'stolen'
    when 'Gâté avant d’être vendu' then 'spoiled'
    else 'other'
  end
where kind = 'loss';

update farm.lot_moves
set why = ''
where kind <> 'loss';

alter table farm.lot_moves
  add constraint lot_moves_why check (
    (kind = 'loss') = (why in ('damaged', 'pests', 'disease', 'weather', 'stolen', 'spoiled', 'other'))
    and (kind = 'loss' or why = '')
  );

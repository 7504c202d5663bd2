-- A lot called back: no more of it goes to the stall. Who was given some is in `lot_moves`.
alter table farm.lots add column recalled_at timestamptz;

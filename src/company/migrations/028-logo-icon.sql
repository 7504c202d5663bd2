-- The drawing that somebody chose, kept beside the letters that stand in its place.
alter table company.companies
  add column logo_icon text not null default 'home'
    check (logo_icon in ('hands', 'home', 'people', 'basket', 'phone', 'done', 'award', 'calendar', 'pin'));

update company.companies
set logo_icon = logo_sign
where logo_sign in ('hands', 'home', 'people', 'basket', 'phone', 'done', 'award', 'calendar', 'pin');

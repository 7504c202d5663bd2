-- Why a convention was cancelled by itself is a code: its sentence is said in the language of who reads it.
alter table immersion.conventions
add column state_code text,
add constraint conventions_state_code_check check (state_code is null or (state_code = 'not signed in time' and state = 'cancelled' and state_why = ''));

update immersion.conventions
set state_code = 'not signed in time', state_why = ''
where state = 'cancelled' and state_why = 'Pas signée à temps';

-- Who may still come in, for rooms that keep what is a person's own as long as they do.
create view people.published_accounts as
select person_id
from people.accounts;

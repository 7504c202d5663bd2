-- What followed a request is looked for by it, also on the first page of who asked.
create index quotes_by_request on company.quotes (request_id, number);
create index turns_by_request on company.turns (request_id);

-- Kept as every other secret is: the same SHA-256, in bytes. The addresses that hosts were given still answer.
alter table immersion.proposals
  alter column secret_hash type bytea using decode(translate(secret_hash, '-_', '+/') || '=', 'base64');

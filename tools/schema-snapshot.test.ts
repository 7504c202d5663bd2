import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { compare, migratedSchema } from './schema-snapshot.ts'
import { inTreeLater } from './small-tree.ts'

const tree = {
  'src/people/migrations/001-people.sql': `
    create schema people;
    create type people.kind as enum ('natural', 'legal');
    create table people.persons (
      id uuid primary key default gen_random_uuid(),
      number integer generated always as identity,
      name text not null check (name <> ''),
      small text generated always as (lower(name)) stored,
      kind people.kind not null default 'natural'
    );
    create index persons_by_small on people.persons (small) where kind = 'natural';
    create view people.published_persons as select p.id, p.name from people.persons p;
    comment on column people.persons.name is 'As the person writes it';
    comment on schema people is 'Who everyone is';
    create function people.count_persons() returns bigint language sql as 'select count(*) from people.persons';
    create function people.refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
    create trigger persons_stay before delete on people.persons for each row execute function people.refuse();`,
  'src/actions/migrations/001-actions.sql': `
    create schema actions;
    create table actions.groups (title text, lead uuid not null references people.persons (id), unique (lead, title));`,
}

const schemaOf = (root: string) =>
  migratedSchema(['people', 'actions'].map((room) => `${root}/src/${room}/migrations`))

describe('The snapshot of a database', () => {
  let schema = ''
  before(async () => {
    schema = await inTreeLater(tree, schemaOf)
  })

  test('holds each table with its columns and its rules', () => {
    const groups = `create table actions.groups (
  title text,
  lead uuid not null,
  constraint groups_lead_title_key UNIQUE (lead, title),
  constraint groups_lead_fkey FOREIGN KEY (lead) REFERENCES people.persons(id)
);`
    assert.ok(schema.includes(groups), schema)
    for (const line of [
      'id uuid not null default gen_random_uuid()',
      'number integer not null generated always as identity',
      'small text generated always as (lower(name)) stored',
      "kind people.kind not null default 'natural'::people.kind",
      "constraint persons_name_check CHECK ((name <> ''::text))",
    ]) {
      assert.ok(schema.includes(`  ${line}`), `${line}\n${schema}`)
    }
  })
  test('holds everything else that a migration makes', () => {
    for (const beginning of [
      "create schema people;\n\ncomment on schema people is 'Who everyone is';",
      "create type people.kind as enum ('natural', 'legal');",
      'CREATE INDEX persons_by_small ON people.persons USING btree (small) WHERE',
      'create view people.published_persons as\n SELECT id,',
      "comment on column people.persons.name is 'As the person writes it';",
      'CREATE OR REPLACE FUNCTION people.count_persons()',
      'CREATE TRIGGER persons_stay BEFORE DELETE ON people.persons',
    ]) {
      assert.ok(schema.includes(`\n${beginning}`), `${beginning}\n${schema}`)
    }
  })
  test('is the same each time', async () => {
    assert.equal(await inTreeLater(tree, schemaOf), schema)
  })
  test('is refused at its first line that is no longer true', () => {
    assert.deepEqual(compare(schema, schema), [])
    const [violation] = compare(schema.replace('title text', 'titre text'), schema)
    assert.equal(violation?.line, schema.slice(0, schema.indexOf('title text')).split('\n').length)
    assert.equal(compare(`${schema}\n`, schema).length, 1)
    assert.equal(compare('', schema).length, 1)
  })
})

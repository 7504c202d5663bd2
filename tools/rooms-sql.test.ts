import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const house = {
  'src/rooms.ts': "export const rooms = { people: [], actions: ['people'] } as const\n",
  'src/people/person.ts': '',
  'src/actions/action.ts': '',
}
const says = (files: Record<string, string>) => said(checkRooms, { ...house, ...files })
const inVerb = (statement: string) => says({ 'src/people/open-person.ts': `export const q = ${statement}\n` })
const inStore = (statement: string) =>
  says({ 'src/actions/store.ts': `export const q = sql\`${statement}\`\n` })
const inMigration = (text: string) => says({ 'src/actions/migrations/001-actions.sql': text })

describe('Law 4: SQL', () => {
  test('stands in no verb, however it is written', () => {
    const refused = ['4-sql src/people/open-person.ts:1']
    assert.deepEqual(inVerb('sql`where p.id = ${id}`'), refused)
    assert.deepEqual(inVerb("'select id from people.persons'"), refused)
    assert.deepEqual(inVerb('`\n  insert into people.persons (id) values (${id})`'), refused)
    assert.deepEqual(inVerb("'update people.persons set name = $1'"), refused)
    assert.deepEqual(inVerb("'DELETE FROM people.persons'"), refused)
    assert.deepEqual(inVerb("'create table people.notes (id text)'"), refused)
    assert.deepEqual(inVerb("'with late as (values (1)) table late'"), refused)
    assert.deepEqual(inVerb("'select people.published_count()'"), refused)
  })
  test('stands in no constant either, as a part of a statement', () => {
    const refused = ['4-sql src/people/open-person.ts:1']
    for (const part of [
      'from people.persons p where p.id = $1',
      'left join people.roles r on r.person_id = p.id',
      'join lateral (values (1)) v on true',
      'where p.left_at is null',
      'where not exists (select 1)',
      'and p.born_on < current_date',
      'or lower(name) like $1',
      '(select count(*) from people.persons)',
      'exists (select 1 from people.persons)',
      'order by p.family_name, p.given_name',
      'group by p.id',
      'on conflict do nothing',
      'returning id, name',
      'p.left_at is null',
      'p.id, p.given_name as "givenName"',
      'with late (day) as materialized (values (1)) table late',
      'lock table people.persons',
      'set local lock_timeout = 1',
    ]) {
      assert.deepEqual(inVerb(`\`${part}\``), refused, part)
      assert.deepEqual(says({ 'src/people/person-store.ts': `export const q = \`${part}\`\n` }), [], part)
    }
  })
  test('is not seen in plain words', () => {
    for (const words of [
      'Select a group',
      'update',
      'create an action',
      'delete from my list?',
      'with love',
      'from example.org you will hear soon',
      'where is it? in Arras',
      'where (and when)',
      'and so on',
      'or not exists',
      'order by telephone',
      'join us',
      'on conflict, call us',
      'returning what was bought',
      'set the table',
      'a.b',
    ]) {
      assert.deepEqual(inVerb(`"${words.replace('delete from', 'delete it from')}"`), [])
    }
  })
  test('is at home in stores, tests and platform/db', () => {
    const text = 'export const q = sql`select p.id from people.persons p`\n'
    assert.deepEqual(says({ 'src/people/person-store.ts': text, 'src/people/person.test.ts': text }), [])
    assert.deepEqual(says({ 'platform/db/lock.ts': "export const q = 'select pg_advisory_lock(1)'\n" }), [])
  })
  test('names its columns', () => {
    assert.deepEqual(inStore('select * from actions.groups'), ['4-sql src/actions/store.ts:1'])
    assert.deepEqual(inStore('select g.* from actions.groups g'), ['4-sql src/actions/store.ts:1'])
    assert.deepEqual(inStore('select count(*) from actions.groups'), [])
  })
})

describe("Law 5: a neighbour's schema", () => {
  test('is read through its published views alone', () => {
    assert.deepEqual(inStore('select p.id\nfrom people.persons p'), ['5 src/actions/store.ts:2'])
    assert.deepEqual(inStore('select p.id from people.published_persons p'), [])
    const view = 'create view actions.published_leads as select p.id from people.persons p;\n'
    assert.deepEqual(inMigration(view), ['5 src/actions/migrations/001-actions.sql:1'])
  })
  test('is written by its own room alone', () => {
    assert.deepEqual(inStore('update people.persons set name = 1'), ['5 src/actions/store.ts:1'])
    assert.deepEqual(inStore('insert into people.persons (id) values (1)'), ['5 src/actions/store.ts:1'])
  })
  test('is pointed at by its keys', () => {
    const key =
      'create table actions.groups (\n  lead uuid references people.persons (id) -- people.persons is a neighbour\n);\n'
    assert.deepEqual(inMigration(key), [])
  })
  test("is no place for a room's tables", () => {
    const refused = ['5 src/actions/migrations/001-actions.sql:1']
    assert.deepEqual(inMigration('create table groups (id uuid);\n'), refused)
    assert.deepEqual(inMigration('create schema groups;\n'), refused)
    assert.deepEqual(inMigration('create schema if not exists actions;\n'), [])
  })
})

describe('Law 10: a stored reason', () => {
  const column = (rest: string) => inMigration(`alter table actions.groups add column why text ${rest};\n`)
  const refused = ['10 src/actions/migrations/001-actions.sql:1']
  test('is no sentence in French, by default, among those allowed, or set', () => {
    assert.deepEqual(column("default 'Pas de réponse'"), refused)
    assert.deepEqual(column("not null check (why in ('closed', 'Place prise par une autre'))"), refused)
    assert.deepEqual(inMigration("update actions.groups set why = 'fermé' where why is null;\n"), refused)
    assert.deepEqual(inStore("update actions.groups set why = 'Le groupe est complet' where id = 1"), [
      '10 src/actions/store.ts:1',
    ])
  })
  test('is a code, and sentences of before are read to become one', () => {
    assert.deepEqual(column("default '' check (why in ('sold out', 'not ready'))"), [])
    assert.deepEqual(
      inMigration("update actions.groups set why = 'late' where why = 'Arrivé trop tard';\n"),
      [],
    )
  })
})

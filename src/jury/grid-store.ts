import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Grid } from './grid.ts'
import type { GridId } from './ids.ts'

type Row = { id: GridId; title: string; version: number; origin: string; fromDay: Day }
type SkillRow = { gridId: GridId; code: string; title: string; block: string; blockPosition: number }

const columns = sql`g.id, g.title, g.version, g.origin, g.from_day as "fromDay"`

export async function insertGrid(tx: Tx, grid: Grid): Promise<void> {
  await tx.run(sql`
    insert into jury.grids (id, title, version, origin, from_day)
    values (${grid.id}, ${grid.title}, ${grid.version}, ${grid.origin}, ${grid.fromDay})`)
  await tx.run(sql`
    insert into jury.grid_blocks (grid_id, position, title)
    select ${grid.id}, given.position, given.title
    from unnest(${grid.blocks.map((block) => block.title)}::text[]) with ordinality as given (title, position)`)
  const skills = grid.blocks.flatMap((block, n) => block.skills.map((skill) => ({ ...skill, block: n + 1 })))
  await tx.run(sql`
    insert into jury.grid_skills (grid_id, code, position, block_position, title)
    select ${grid.id}, given.code, given.position, given.block, given.title
    from unnest(
      ${skills.map((skill) => skill.code)}::text[],
      ${skills.map((skill) => skill.block)}::int[],
      ${skills.map((skill) => skill.title)}::text[]
    ) with ordinality as given (code, block, title, position)`)
}

/** Every version of every grid, the latest first. */
export async function listGrids(db: Db): Promise<Grid[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from jury.grids g
    order by g.from_day desc, g.title collate "fr-x-icu", g.version desc`)
  return withBlocks(db, rows)
}

export async function readGrid(db: Db, id: GridId): Promise<Grid | undefined> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from jury.grids g
    where g.id = ${id}`)
  return (await withBlocks(db, rows))[0]
}

async function withBlocks(db: Db, rows: Row[]): Promise<Grid[]> {
  const skills = await db.rows<SkillRow>(sql`
    select s.grid_id as "gridId", s.code, s.title, b.title as block, b.position as "blockPosition"
    from jury.grid_skills s
    join jury.grid_blocks b on b.grid_id = s.grid_id and b.position = s.block_position
    where s.grid_id = any(${rows.map((row) => row.id)}::uuid[])
    order by s.position`)
  return rows.map((row) => ({ ...row, blocks: blocksOf(skills.filter((skill) => skill.gridId === row.id)) }))
}

function blocksOf(skills: SkillRow[]): Grid['blocks'] {
  const positions = [...new Set(skills.map((skill) => skill.blockPosition))].toSorted((a, b) => a - b)
  return positions.map((position) => {
    const inside = skills.filter((skill) => skill.blockPosition === position)
    return { title: inside[0]?.block ?? '', skills: inside.map(({ code, title }) => ({ code, title })) }
  })
}

/** Small instances in the formats of the published collections: what is right and wrong in them is seen by eye. */
export const solomonText = [
  'EXAMPLE',
  '',
  'VEHICLE',
  'NUMBER     CAPACITY',
  '  2         20',
  '',
  'CUSTOMER',
  'CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME',
  ' ',
  '0 0 0 0 0 1000 0',
  '1 10 0 10 0 15 5',
  '2 20 0 10 0 100 5',
  '3 0 20 10 0 100 5',
].join('\r\n')

export const liLimText = [
  '1\t10\t1',
  '0\t0\t0\t0\t0\t1000\t0\t0\t0',
  '1\t10\t0\t10\t0\t900\t5\t0\t2',
  '2\t20\t0\t-10\t0\t900\t5\t1\t0',
  '3\t30\t0\t10\t0\t900\t5\t0\t4',
  '4\t40\t0\t-10\t0\t900\t5\t3\t0',
].join('\r\n')

const section = (name: string, rows: string[]) => [name, ...rows.map((row, index) => `${index + 1} ${row}`)]

export const mtvrptwrText = [
  'NAME : EXAMPLE',
  'VEHICLES : 1',
  'CAPACITY : 20',
  'SERVICE_TIME : 1',
  ...section('NODE_COORD_SECTION', ['0 0', '10 0', '20 0', '0 30']),
  ...section('DEMAND_SECTION', ['0', '10', '10', '10']),
  ...section('TIME_WINDOW_SECTION', ['0 130', '0 35', '0 1000', '95 1000']),
  ...section('RELEASE_TIME_SECTION', ['0', '0', '20', '0']),
  'DEPOT_SECTION',
  '1',
  '-1',
  'EOF',
].join('\n')

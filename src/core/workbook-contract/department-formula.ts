/** The directory's short name of a department, found by any of its names; else the wording itself. */
export function departmentOf(wording: string): string {
  const names = '"、"&名录表[简称]&"、"&名录表[全称]&"、"&名录表[别名]&"、"';
  // An empty wording would be found between two marks wherever a unit has no other names.
  return `IF(${wording}="","",IFERROR(LOOKUP(2,1/ISNUMBER(FIND("、"&${wording}&"、",${names})),名录表[简称]),${wording}))`;
}

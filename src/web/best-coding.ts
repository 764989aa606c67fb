/** The first of these content codings that an accept-encoding header takes; undefined where the answer goes as it is. */
export function bestCoding<Coding extends string>(
  accepted: string,
  codings: readonly Coding[],
): Coding | undefined {
  const taken = accepted
    .toLowerCase()
    .split(",")
    .map((each) => each.split(";").map((part) => part.trim()))
    .filter(([, weight = ""]) => !/^q=0(\.0*)?$/.test(weight))
    .map(([name]) => name);
  return codings.find((coding) => taken.includes(coding));
}

/** Where the files of two programs differ first, if they do. */
export function differenceOf(expected, actual) {
  const files = Object.keys(expected);
  if (files.length === 0) return 'writes no manifests';
  if (Object.keys(actual).join() !== files.join()) return `must write ${files.join(', ')}, writes ${Object.keys(actual).join(', ') || 'nothing'}`;
  const differing = files.find((file) => actual[file] !== expected[file]);
  if (!differing) return undefined;
  const [lines, others] = [expected[differing].split('\n'), actual[differing].split('\n')];
  const place = lines.findIndex((line, i) => line !== others[i]);
  return `${differing}, line ${place + 1}:\n- ${lines[place]}\n+ ${others[place]}`;
}

import type { Fields } from '../../lib/lrs/message';
import type { XmlTree } from '../../lib/lrs/xml-tree';

/**
 * What a .NET service reads of a data contract: members in their order. One that comes too late is passed over without a
 * word, so a client that gets the order wrong finds out here.
 */
export const inOrder = (fields: Fields, parent: XmlTree): XmlTree => {
  const names = Object.keys(fields);
  const read = parent.children.reduce<{ readonly kept: readonly XmlTree[]; readonly last: number }>(
    ({ kept, last }, child) => {
      const place = names.indexOf(child.name);
      if (place <= last) return { kept, last };
      const spec = fields[child.name];
      return { kept: [...kept, spec?.kind === 'record' ? inOrder(spec.fields, child) : child], last: place };
    },
    { kept: [], last: -1 },
  );
  return { ...parent, children: read.kept };
};

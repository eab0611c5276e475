import { formatBytes, formatCount } from './format-count';

export const ByteSize = ({ bytes }: { bytes: number }) => (
  <data value={bytes} title={`${formatCount(bytes)} bytes`}>
    {formatBytes(bytes)}
  </data>
);

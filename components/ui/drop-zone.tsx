'use client';
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone as BaseDropZone, type FileDropItem, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button';

type DropZoneProps = {
  label: string;
  hint: ReactNode;
  buttonLabel?: string;
  acceptedFileTypes: readonly string[];
  onFile: (file: File) => void;
  isDisabled?: boolean;
};

/** Takes one file, dropped or chosen; the button does all that the mouse can. */
export const DropZone = ({
  label,
  hint,
  buttonLabel = 'Choose file',
  acceptedFileTypes,
  onFile,
  isDisabled = false,
}: DropZoneProps) => (
  <BaseDropZone
    isDisabled={isDisabled}
    onDrop={async ({ items }) => {
      const item = items.find((dropped): dropped is FileDropItem => dropped.kind === 'file');
      if (item) onFile(await item.getFile());
    }}
    className="flex flex-col items-center gap-3 rounded-lg border-2 border-line-strong border-dashed bg-surface px-6 py-10 text-center transition-colors data-drop-target:border-accent data-drop-target:bg-chosen"
  >
    <FileUp aria-hidden className="size-8 text-accent-ink" />
    <Text slot="label" className="font-semibold text-lg">
      {label}
    </Text>
    <FileTrigger acceptedFileTypes={acceptedFileTypes} onSelect={(files) => files?.[0] && onFile(files[0])}>
      <Button variant="primary" isDisabled={isDisabled}>
        {buttonLabel}
      </Button>
    </FileTrigger>
    <div className="max-w-prose text-ink-soft text-sm">{hint}</div>
  </BaseDropZone>
);

'use client';
import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { MultiSelectOption } from './narrow-options';

type MultiSelectChipsProps = {
  label: string;
  options: readonly MultiSelectOption[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

export const MultiSelectChips = ({ label, options, value, onChange }: MultiSelectChipsProps) => {
  if (value.length === 0) return null;
  const byId = new Map(options.map((option) => [option.id, option]));
  return (
    <TagGroup
      aria-label={`Chosen: ${label}`}
      onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
      className="contents"
    >
      <TagList className="contents">
        {value.map((id) => {
          const name = byId.get(id)?.name ?? id;
          return (
            <Tag
              key={id}
              id={id}
              textValue={name}
              className="inline-flex min-h-6.5 max-w-full items-center gap-1 rounded-sm bg-chosen pl-2 text-ink text-sm"
            >
              <span className="truncate">{name}</span>
              <Button
                slot="remove"
                aria-label={`Remove ${name}`}
                className="grid size-6.5 shrink-0 cursor-pointer place-items-center rounded-sm hover:bg-hover pointer-coarse:size-9"
              >
                <X aria-hidden className="size-3.5" />
              </Button>
            </Tag>
          );
        })}
      </TagList>
    </TagGroup>
  );
};

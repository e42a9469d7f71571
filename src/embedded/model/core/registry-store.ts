import { CommandType, Disposable } from '@univerjs/core';
import type { IMutation, IMutationInfo } from '@univerjs/core';
import type { Registry } from '../data/registry';
import { emptyRegistry } from '../data/registry';

interface SetRegistryParams {
  readonly unitId: string;
  readonly registry: Registry;
}

/**
 * Holds the registry. It changes through a mutation of the grid library, so that the library's own undo of an
 * inserted row also brings back the tables as they were.
 */
export class RegistryStore extends Disposable {
  private value: Registry = emptyRegistry;
  private readonly listeners = new Set<(before: Registry, after: Registry) => void>();

  get current(): Registry {
    return this.value;
  }

  accept(next: Registry): void {
    const before = this.value;
    this.value = next;
    for (const listener of this.listeners) listener(before, next);
  }

  onChange(listener: (before: Registry, after: Registry) => void): void {
    this.listeners.add(listener);
  }
}

export const SetRegistryMutation: IMutation<SetRegistryParams> = {
  id: 'embedded.mutation.set-registry',
  type: CommandType.MUTATION,
  handler: (accessor, params) => {
    accessor.get(RegistryStore).accept(params.registry);
    return true;
  },
};

export function setRegistry(unitId: string, registry: Registry): IMutationInfo<SetRegistryParams> {
  return { id: SetRegistryMutation.id, params: { unitId, registry } };
}

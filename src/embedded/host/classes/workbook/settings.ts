import { notFound } from '../../../model/data/errors';
import type { ClassDefinition, HostObject, Session } from '../../dispatch/api';
import type { SettingTarget, WorkbookTarget } from '../../dispatch/targets';

export const SettingCollection: ClassDefinition<WorkbookTarget> = {
  name: 'SettingCollection',
  methods: {
    add: (_, args, session) => {
      set(args.string(0), args.raw(1), session);
      return session.make('Setting', { key: args.string(0) });
    },
    getCount: (_, _args, { model }) => Object.keys(model.registry.settings).length,
    getItem: (_, args, session) => find(args.string(0), session) ?? missing(args.string(0)),
    getItemOrNullObject: (_, args, session) => find(args.string(0), session),
  },
  items: (_, session) =>
    Object.keys(session.model.registry.settings).map((key) => session.make('Setting', { key })),
};

export const Setting: ClassDefinition<SettingTarget> = {
  name: 'Setting',
  key: { property: '_Id', of: ({ key }) => key },
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { model }) => {
        if (!Object.hasOwn(model.registry.settings, key)) throw notFound(key);
        return model.registry.settings[key];
      },
      set: ({ key }, value, session) => {
        set(key, value, session);
      },
    },
  },
  methods: {
    delete: ({ key }, _args, { model }) => {
      model.core.updateRegistry((registry) => ({
        ...registry,
        settings: Object.fromEntries(
          Object.entries(registry.settings).filter(([other]) => other !== key),
        ),
      }));
    },
  },
};

function set(key: string, value: unknown, { model }: Session): void {
  model.core.updateRegistry((registry) => ({
    ...registry,
    settings: { ...registry.settings, [key]: value },
  }));
}

function find(key: string, session: Session): HostObject | null {
  return Object.hasOwn(session.model.registry.settings, key)
    ? session.make('Setting', { key })
    : null;
}

function missing(key: string): never {
  throw notFound(key);
}

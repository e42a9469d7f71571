import type { WorkbookModel } from '../model/workbook-model';
import { withHabits } from './classes-by-habit';
import { classesOf } from './classes-by-version';
import { Client } from './client';
import type { ClassTable } from './dispatch/api';
import { EditMode } from './edit-mode';
import { gentle } from './habits';
import { RequestQueue } from './request-queue';

/** The workbook as add-ins see it: one model and the clients attached to it. */
export class Host {
  readonly editMode = new EditMode();
  readonly habits = gentle();
  private readonly requests = new RequestQueue();
  private readonly attached = new Set<Client>();
  private nextClient = 1;

  private readonly classes: ClassTable;

  /**
   * @param apiVersion the ExcelApi version: members that came later are ApiNotFound
   * @param hasPage whether long requests let a page draw and take input
   */
  constructor(
    readonly model: WorkbookModel,
    apiVersion: string,
    private readonly hasPage = false,
  ) {
    this.classes = withHabits(classesOf(apiVersion));
  }

  /** The first client owns the grid: what is typed there is a local edit to it. */
  attach(): Client {
    const { model, requests, editMode, habits, classes, hasPage } = this;
    const environment = { model, requests, editMode, habits, classes, hasPage };
    const client = new Client(`client${this.nextClient++}`, environment, this.attached.size === 0);
    this.attached.add(client);
    return client;
  }

  detach(client: Client): void {
    client.close();
    this.attached.delete(client);
  }

  /** Serves a client, then sends the events to all. Null when the answer is lost on purpose. */
  async process(client: Client, text: string, flags: number): ReturnType<Client['process']> {
    const answer = await client.process(text, flags);
    // The answer precedes its own events and does not wait for other clients' handlers.
    queueMicrotask(() => void this.flush());
    return answer;
  }

  /** Resolves when every event so far has been sent. */
  async flush(): Promise<void> {
    for (const client of this.attached) await client.flush();
  }

  dispose(): void {
    for (const client of this.attached) client.close();
    this.model.dispose();
  }
}

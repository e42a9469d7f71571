// What every browser has and jsdom has not.
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<unknown> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result);
      };
      reader.readAsArrayBuffer(this);
    });
  },
});

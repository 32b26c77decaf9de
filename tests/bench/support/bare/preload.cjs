// biome-ignore lint/style/noRestrictedImports: this is not the app, it has no wrapper
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bare', { commit: (value) => ipcRenderer.invoke('commit', value) });

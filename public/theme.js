try {
  const { theme, size, type } = JSON.parse(localStorage.lensroom)
  const page = document.documentElement.dataset
  if (/^(light|dark)$/.test(theme)) page.theme = theme
  if (/^[23]$/.test(size)) page.size = size
  if (type) page.type = 'all'
} catch {}

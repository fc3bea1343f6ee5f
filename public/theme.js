try {
  const { theme, size } = JSON.parse(localStorage.lensroom)
  const page = document.documentElement.dataset
  if (/^(light|dark)$/.test(theme)) page.theme = theme
  if (/^[23]$/.test(size)) page.size = size
} catch {}

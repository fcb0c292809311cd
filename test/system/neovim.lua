-- What a writer does in Neovim, without one: open a file, wait for what is marked, mask it, save.
-- Run as a configuration, since Debian's 0.7 has no `-l`: nvim --headless --clean -u neovim.lua FILE
local command = vim.split(vim.env.XIANSHEN_LSP, ' ')
local SECONDS = 60

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit')
end

local function diagnostics_become(count)
  local met = vim.wait(SECONDS * 1000, function()
    return #vim.diagnostic.get(0) == count
  end, 50)
  if not met then
    fail(('expected %d diagnostics, there are %d'):format(count, #vim.diagnostic.get(0)))
  end
end

local function work()
  local client = vim.lsp.start_client({ name = 'xianshen', cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, client)
  diagnostics_become(1)

  local found = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, found.lnum, {}, client) }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, SECONDS * 1000)
  local action = answers[client].result[1]
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  diagnostics_become(0)

  vim.cmd('write')
  io.stdout:write(vim.fn.json_encode({ message = found.message, action = action.title }))
  vim.lsp.stop_client(client)
  vim.cmd('quit')
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    local ok, problem = pcall(work)
    if not ok then
      fail(problem)
    end
  end,
})
